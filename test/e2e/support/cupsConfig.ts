import { userInfo } from 'node:os'
import { join } from 'node:path'

/** What the print server does: one socket, everybody on this machine may do everything, failed jobs are tried again. */
export const cupsdConfig = (socket: string): string => `LogLevel info
ErrorPolicy retry-job
Listen ${socket}
Browsing No
WebInterface No
IdleExitTimeout 0
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`

/** Where the print server keeps things: all of it in the test's folder. */
export const cupsFilesConfig = (folder: string): string =>
  [
    ...(userInfo().uid === 0 ? ['SystemGroup root'] : [`User ${userInfo().username}`]),
    `ServerRoot ${join(folder, 'root')}`,
    `RequestRoot ${join(folder, 'spool')}`,
    `TempDir ${join(folder, 'spool/tmp')}`,
    `CacheDir ${join(folder, 'cache')}`,
    `StateDir ${join(folder, 'run')}`,
    'DataDir /usr/share/cups',
    `ServerBin ${join(folder, 'bin')}`,
    `AccessLog ${join(folder, 'log/access')}`,
    `ErrorLog ${join(folder, 'log/error')}`,
    `PageLog ${join(folder, 'log/page')}`,
    '',
  ].join('\n')
