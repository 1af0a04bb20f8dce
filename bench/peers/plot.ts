import { geo, plot } from '@observablehq/plot'
import { box, fetchTask, markPainted, offer } from './shared'

const task = await fetchTask()
const element = box()
const { features } = task.areas

const drawn = (colours: readonly string[]) =>
  plot({
    width: element.clientWidth,
    height: element.clientHeight,
    margin: 0,
    projection: { type: 'mercator', domain: task.areas },
    color: { type: 'identity' },
    marks: [geo(features, { fill: [...colours], stroke: '#ffffff', strokeWidth: 0.6 })],
  })
element.replaceChildren(drawn(features.map(({ properties }) => properties.colour)))
markPainted()
// A plot does not change: another one takes its place.
offer(task, (colours) => element.replaceChildren(drawn(colours)))
