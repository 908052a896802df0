import { Suspense, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'

import { ScreenGuard } from '../../components/ScreenGuard.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { pages } from '../../app/pages.ts'
import { ChooseOffice } from './ChooseOffice.tsx'
import { OverviewPage } from './OverviewPage.tsx'
import { RegionReportPage } from './RegionReportPage.tsx'

import './region.css'

/** What there is to see of all offices together; everything else is about one of them. */
export function RegionPages(): ReactNode {
  const [path] = useLocation()
  return (
    <ScreenGuard resetKey={path}>
      <Suspense fallback={<SkeletonRows />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/reports" component={RegionReportPage} />
          <Route path="/settings/:section?">
            {({ section }) => <pages.settings.Screen section={section ?? 'office'} />}
          </Route>
          <Route>
            <ChooseOffice />
          </Route>
        </Switch>
      </Suspense>
    </ScreenGuard>
  )
}
