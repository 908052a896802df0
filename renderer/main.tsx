import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app/App.tsx'
import { Providers } from './app/Providers.tsx'

import './styles/fonts.css'
import './styles/tokens.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/cards.css'
import './styles/deadlines.css'
import './styles/messages.css'
import './styles/tables.css'
import './styles/dialogs.css'

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
)
