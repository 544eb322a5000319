import { format } from '#i18n/format.ts'
import type { Shape } from '../authoring/definition.ts'
import { flow } from '../authoring/simple.ts'

/** `<Beside>`: a numbered list; code in an item is called after the item. */
export const beside: Shape = (tag, context) => {
  flow(tag, context)
  const list = tag.node.children?.find(({ type }) => type === 'list')
  list?.children?.forEach((item, i) => {
    for (const block of item.children ?? []) {
      if (block.type !== 'code') continue
      block.data = {
        ...block.data,
        label: format(context.texts.blocks.code.step, { n: (list.start ?? 1) + i }),
      }
    }
  })
}
