import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'

import { ComplaintActions } from '../features/card/actions/ComplaintActions.tsx'
import { ScreenGuard } from '../components/ScreenGuard.tsx'
import { SkeletonRows } from '../components/SkeletonRows.tsx'
import { Papers } from '../features/papers/Papers.tsx'
import { LockPage } from '../features/session/LockPage.tsx'
import { TicketPrinting } from '../features/tickets/TicketPrinting.tsx'
import { TodayPage } from '../features/today/TodayPage.tsx'
import { AppLayout } from './AppLayout.tsx'
import { LOCKED } from './keys.ts'
import { followHistory } from './navigation.ts'

const IntakePage = lazy(async () => ({
  default: (await import('../features/intake/IntakePage.tsx')).IntakePage,
}))
const CalendarPage = lazy(async () => ({
  default: (await import('../features/calendar/CalendarPage.tsx')).CalendarPage,
}))
const RegisterPage = lazy(async () => ({
  default: (await import('../features/register/RegisterPage.tsx')).RegisterPage,
}))
const CardPage = lazy(async () => ({ default: (await import('../features/card/CardPage.tsx')).CardPage }))
const CorrectionPage = lazy(async () => ({
  default: (await import('../features/card/correction/CorrectionPage.tsx')).CorrectionPage,
}))
const ReportPage = lazy(async () => ({
  default: (await import('../features/report/ReportPage.tsx')).ReportPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}))

/** The desk of a signed-in operator. A locked desk stays mounted below the lock, so that nothing typed is lost. */
export function Desk({ locked }: { readonly locked: boolean }): ReactNode {
  useEffect(() => {
    document.body.toggleAttribute(LOCKED, locked)
    return () => document.body.removeAttribute(LOCKED)
  }, [locked])
  useEffect(followHistory, [])
  return (
    // oxlint-disable-next-line react/hooks -- the router asks for the hook itself
    <Router hook={useHashLocation}>
      <div inert={locked} hidden={locked} className="desk">
        <TicketPrinting>
          <Papers>
            <ComplaintActions>
              <AppLayout locked={locked}>
                <Pages />
              </AppLayout>
            </ComplaintActions>
          </Papers>
        </TicketPrinting>
      </div>
      {locked && <LockPage />}
    </Router>
  )
}

function Pages(): ReactNode {
  const [path] = useLocation()
  return (
    <ScreenGuard resetKey={path}>
      <Suspense fallback={<SkeletonRows />}>
        <Switch>
          <Route path="/" component={TodayPage} />
          <Route path="/intake" component={IntakePage} />
          <Route path="/calendar" component={CalendarPage} />
          <Route path="/register" component={RegisterPage} />
          <Route path="/complaints/:id/correct">{({ id }) => <CorrectionPage key={id} id={id} />}</Route>
          <Route path="/complaints/:id">{({ id }) => <CardPage key={id} id={id} />}</Route>
          <Route path="/reports" component={ReportPage} />
          <Route path="/settings/:section?">
            {({ section }) => <SettingsPage section={section ?? 'office'} />}
          </Route>
        </Switch>
      </Suspense>
    </ScreenGuard>
  )
}
