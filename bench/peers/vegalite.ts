import { changeset, parse, View } from 'vega'
import { compile } from 'vega-lite'
import { box, fetchTask, markPainted, offer } from './shared'

const task = await fetchTask()
const element = box()
const areas = task.areas.features.map((area, index) => ({ ...area, index, colour: area.properties.colour }))
const { spec } = compile({
  width: element.clientWidth,
  height: element.clientHeight,
  padding: 0,
  autosize: 'none',
  data: { name: 'areas', values: areas },
  projection: { type: 'mercator' },
  mark: { type: 'geoshape', stroke: '#ffffff', strokeWidth: 0.6 },
  encoding: { fill: { field: 'colour', type: 'nominal', scale: null } },
  config: { background: 'transparent', view: { stroke: null } },
})
const view = await new View(parse(spec), { renderer: 'canvas', container: element, hover: false }).runAsync()
markPainted()
offer(task, (colours) =>
  view
    .change(
      'areas',
      changeset().modify(
        () => true,
        'colour',
        ({ index }: { index: number }) => colours[index],
      ),
    )
    .runAsync(),
)
