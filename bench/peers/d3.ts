import { geoMercator, geoPath } from 'd3-geo'
import { box, fetchTask, markPainted, offer } from './shared'

const task = await fetchTask()
const element = box()
const path = geoPath(geoMercator().fitSize([element.clientWidth, element.clientHeight], task.areas))
const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
svg.setAttribute('width', '100%')
svg.setAttribute('height', '100%')
const paths = task.areas.features.map((area) => {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  shape.setAttribute('d', path(area) ?? '')
  shape.setAttribute('fill', area.properties.colour)
  shape.setAttribute('stroke', '#ffffff')
  shape.setAttribute('stroke-width', '.6')
  return shape
})
svg.append(...paths)
element.append(svg)
markPainted()
offer(task, (colours) => paths.forEach((shape, i) => shape.setAttribute('fill', colours[i] ?? '')))
