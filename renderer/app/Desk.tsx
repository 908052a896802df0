import { Suspense, useEffect, type ReactNode } from 'react'
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
import { useAppState } from './appState.tsx'
import { LOCKED } from './keys.ts'
import { guardClosing } from './leaving.ts'
import { followHistory } from './navigation.ts'
import { OwnAnswers } from './OwnAnswers.tsx'
import { loadPages, pages } from './pages.ts'

/** The desk of a signed-in operator. A locked desk stays mounted below the lock, so that nothing typed is lost. */
export function Desk({ locked }: { readonly locked: boolean }): ReactNode {
  useEffect(() => {
    document.body.toggleAttribute(LOCKED, locked)
    return () => document.body.removeAttribute(LOCKED)
  }, [locked])
  useEffect(followHistory, [])
  useEffect(guardClosing, [])
  useEffect(loadPages, [])
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

/** The pages of an office, or at the region's department those of all offices while none was chosen. */
function Pages(): ReactNode {
  const { region } = useAppState()
  if (!region) return <OfficePages />
  return (
    <OwnAnswers key={region.chosen}>
      {region.chosen === null ? <pages.region.Screen /> : <OfficePages />}
    </OwnAnswers>
  )
}

function OfficePages(): ReactNode {
  const [path] = useLocation()
  return (
    <ScreenGuard resetKey={path}>
      <Suspense fallback={<SkeletonRows />}>
        <Switch>
          <Route path="/" component={TodayPage} />
          <Route path="/intake">
            <pages.intake.Screen />
          </Route>
          <Route path="/calendar">
            <pages.calendar.Screen />
          </Route>
          <Route path="/register/old">
            <pages.oldRegister.Screen />
          </Route>
          <Route path="/register">
            <pages.register.Screen />
          </Route>
          <Route path="/complaints/:id/correct">
            {({ id }) => <pages.correction.Screen key={id} id={id} />}
          </Route>
          <Route path="/complaints/:id">{({ id }) => <pages.card.Screen key={id} id={id} />}</Route>
          <Route path="/reports">
            <pages.report.Screen />
          </Route>
          <Route path="/settings/:section?">
            {({ section }) => <pages.settings.Screen section={section ?? 'office'} />}
          </Route>
        </Switch>
      </Suspense>
    </ScreenGuard>
  )
}
