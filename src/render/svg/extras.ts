/** What few views have on a flat map: what the reader wrote, and many places of the reader's own. */
export { annotationsPicture } from './annotation'
export { crowdAtPoint, crowdPicture } from './crowd'
