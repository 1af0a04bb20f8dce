import type { Plugin } from 'vite'

/**
 * The archive that PPTX files are written with asks whether there is a `require`, for its own bundle's sake; a helper for
 * that would come with every visit. In a browser there is none.
 */
export const noRequire = (): Plugin => ({
  name: 'goru-no-require',
  transform: {
    filter: { id: /node_modules[\\/]jszip[\\/]/ },
    handler: (code) => code.replaceAll('"function"==typeof require&&require', 'false'),
  },
})
