import { MapChart } from 'echarts/charts'
import { GeoComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { box, fetchTask, markPainted } from './shared'

use([MapChart, GeoComponent, CanvasRenderer])
const { areas } = await fetchTask()
const named = {
  ...areas,
  features: areas.features.map((area) => ({
    ...area,
    properties: { ...area.properties, name: area.properties.code },
  })),
}
registerMap('korea', named)
const chart = init(box())
chart.on('finished', () => markPainted())
chart.setOption({
  animation: false,
  series: [
    {
      type: 'map',
      map: 'korea',
      data: areas.features.map(({ properties }) => ({
        name: properties.code,
        value: 1,
        itemStyle: { areaColor: properties.colour, borderColor: '#ffffff', borderWidth: 0.6 },
      })),
    },
  ],
})
