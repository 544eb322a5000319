/** An exercise in the gradebook. */
export interface Column {
  id: string
  title: string
  points: number
}
