/** The keys of DESIGN.md §6 that this version answers; what each does is in the texts of the frame. */
export const SHORTCUTS = [
  {
    group: 'everywhere',
    keys: [
      ['F1', 'help'],
      ['F2', 'accept'],
      ['F3', 'search'],
      ['F6', 'region'],
      ['Ctrl+1 … 6', 'sections'],
      ['Alt+1 … 5', 'tiles'],
      ['Ctrl+P', 'print'],
      ['Ctrl+L', 'lock'],
      ['Esc', 'back'],
    ],
  },
  {
    group: 'intake',
    keys: [
      ['Alt+0', 'channel'],
      ['Alt+1 … 3', 'columns'],
      ['Tab, Shift+Tab', 'fields'],
      ['F4', 'gap'],
      ['Alt+D', 'compare'],
      ['Alt+T', 'ticket'],
      ['Ctrl+S', 'draft'],
      ['Ctrl+Enter', 'register'],
    ],
  },
  {
    group: 'card',
    keys: [
      ['F7', 'forward'],
      ['F8', 'decide'],
      ['F9', 'extend'],
      ['Shift+F9', 'notice'],
      ['Ctrl+Shift+P', 'papers'],
      ['Ctrl+Shift+M', 'note'],
      ['Alt+← →', 'neighbour'],
    ],
  },
  {
    group: 'lists',
    keys: [
      ['↑ ↓', 'rows'],
      ['Enter', 'open'],
      ['Space', 'select'],
      ['Shift+↑ ↓', 'selectMore'],
      ['Ctrl+A', 'selectAll'],
      ['Alt+1 … 3', 'views'],
      ['PgUp, PgDn', 'month'],
      ['Home', 'today'],
      ['Ctrl+Shift+E', 'export'],
    ],
  },
] as const
