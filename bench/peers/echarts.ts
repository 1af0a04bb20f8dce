import { MapChart } from 'echarts/charts'
import { GeoComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { box, fetchTask, markPainted, offer } from './shared'

use([MapChart, GeoComponent, CanvasRenderer])
const task = await fetchTask()
const { features } = task.areas
const named = {
  ...task.areas,
  features: features.map((area) => ({ ...area, properties: { name: area.properties.code } })),
}
registerMap('korea', named)

const dataIn = (colours: readonly string[]) =>
  features.map(({ properties }, i) => ({
    name: properties.code,
    value: 1,
    itemStyle: { areaColor: colours[i], borderColor: '#ffffff', borderWidth: 0.6 },
  }))
const chart = init(box())
const painted = () => {
  chart.off('finished', painted)
  markPainted()
}
chart.on('finished', painted)
chart.setOption({
  animation: false,
  series: [
    {
      type: 'map',
      map: 'korea',
      roam: true,
      // As wide or as high as the box allows, like the other maps; a degree of longitude is shorter at 36 degrees north.
      preserveAspect: 'contain',
      aspectScale: 0.81,
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      data: dataIn(features.map(({ properties }) => properties.colour)),
    },
  ],
})
let east = 0
offer(
  task,
  (colours) => chart.setOption({ series: [{ data: dataIn(colours) }] }),
  (x) => {
    chart.dispatchAction({ type: 'geoRoam', componentType: 'series', seriesIndex: 0, dx: east - x, dy: 0 })
    // At once, not at a frame of its own.
    chart.getZr().flush()
    east = x
  },
)
