import { mount } from 'svelte'
import NewVersion from '../ui/NewVersion.svelte'
import { watchVersion } from './offline'

const version = watchVersion(() => {
  if (!document.querySelector('.new-version'))
    mount(NewVersion, { target: document.body, props: { apply: () => version.apply() } })
})
