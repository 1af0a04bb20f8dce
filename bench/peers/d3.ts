import { geoMercator, geoPath } from 'd3-geo'
import { box, fetchTask, markPainted } from './shared'

const { areas } = await fetchTask()
const element = box()
const path = geoPath(geoMercator().fitSize([element.clientWidth, element.clientHeight], areas))
const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
svg.setAttribute('width', '100%')
svg.setAttribute('height', '100%')
for (const area of areas.features) {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  shape.setAttribute('d', path(area) ?? '')
  shape.setAttribute('fill', area.properties.colour)
  shape.setAttribute('stroke', '#ffffff')
  shape.setAttribute('stroke-width', '.6')
  svg.append(shape)
}
element.append(svg)
markPainted()
