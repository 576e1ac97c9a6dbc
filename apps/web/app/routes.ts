import { index, layout, prefix, route } from '@react-router/dev/routes';
import type { RouteConfig } from '@react-router/dev/routes';
import { accountPages } from './pages/account/routes';
import { applyPages } from './pages/apply/routes';
import { auditPages } from './pages/audit/routes';
import { casePages } from './pages/case/routes';
import { taskPages } from './pages/desk/routes';
import { figurePages } from './pages/figures/routes';
import { officePages } from './pages/office/routes';
import { publicPages } from './pages/public/routes';
import { registerDeskPages, registerPages } from './pages/register/routes';
import { staffPages } from './pages/staff/routes';
import { regionPages } from './pages/region/routes';
import { reviewPages } from './pages/reviews/routes';
import { votePages } from './pages/votes/routes';

export default [
  index('language/choose-language.page.ts'),
  // Where the links in letters lead: a letter does not know in which language its reader reads pages.
  route('cases/:id', 'language/choose-language.page.ts', { id: 'case-in-letter' }),
  // Where the API leads a browser that the provider has refused.
  route('sign-in', 'language/choose-language.page.ts', { id: 'sign-in-after-refusal' }),
  route('sign-in/link', 'language/choose-language.page.ts', { id: 'link-in-letter' }),
  route('invitations/accept', 'language/choose-language.page.ts', { id: 'invitation-in-letter' }),
  ...prefix(':language', [
    layout('shell/layout.page.tsx', [
      ...publicPages,
      ...registerPages,
      ...applyPages,
      ...casePages,
      ...accountPages,
      route('desk', 'desk/desk.page.tsx', [
        ...taskPages,
        ...registerDeskPages,
        ...staffPages,
        ...regionPages,
        ...votePages,
        ...reviewPages,
        ...auditPages,
        ...officePages,
        ...figurePages,
      ]),
      route('not-taken/:status', 'shell/not-taken.page.tsx'),
      route('*', 'shell/nothing-here.page.tsx'),
    ]),
    route('preferences', 'shell/preferences.page.ts'),
  ]),
] satisfies RouteConfig;
