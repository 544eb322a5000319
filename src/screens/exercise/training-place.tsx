import { useEffect, useRef, useState } from 'preact/hooks'
import { bring } from '#drawing/bring.ts'
import type { TrainingProps, TrainingView } from './training.tsx'

/** Brings what trains a network, which few exercises do and none before its verdict. */
export function TrainingPlace({ attempt, ...props }: TrainingProps & { attempt: number }) {
  const [View, setView] = useState<typeof TrainingView>()
  const lost = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void bring(lost.current!, () => import('./training.tsx')).then(module =>
      setView(() => module.TrainingView),
    )
  }, [])
  return (
    <>
      <div ref={lost} />
      {View && <View key={attempt} {...props} />}
    </>
  )
}
