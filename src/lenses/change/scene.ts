export { changeLens as lens, type ChangeScene } from '../shared/change'
