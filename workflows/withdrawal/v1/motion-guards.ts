import type { WithdrawalContext } from './context.js';
import { notLikeThis, notNow, notYou } from '../../shared/chart.js';
import type { Reason } from '../../shared/chart.js';

type Context = WithdrawalContext;
/** `sitting` is not known yet where it is only asked what is possible: the house looks it up when something is sent. */
type Member = { person: string; seat: string; sitting: boolean | undefined };

const sits = (context: Context, { person, sitting }: Member): Reason | null => {
  if (sitting === false)
    return notYou('not-sitting', 'A motion is moved and seconded by members who hold their seat now.');
  return context.recused.includes(person)
    ? notNow('recused', 'You are recused from this case and can neither move nor second.')
    : null;
};

/** Why somebody may not move: not a sitting member, recused, or a motion that does not name this ALS. */
export const mayMove = (
  context: Context,
  params: Member & { organisations: readonly string[] | undefined },
): Reason | null => {
  const refused = sits(context, params);
  if (refused) return refused;
  return params.organisations && !params.organisations.includes(context.organisation)
    ? notLikeThis('not-named', '/organisations', 'The motion has to name the ALS of this case.')
    : null;
};

/** The seconder is a second person in a second seat. */
export const maySecond = (context: Context, params: Member): Reason | null => {
  const refused = sits(context, params);
  if (refused) return refused;
  const { person, seat } = context.motion?.mover ?? {};
  return person === params.person || seat === params.seat
    ? notYou('same-member', 'Another member has to second the motion.')
    : null;
};

/** One request is enough (S11); of a motion that names one ALS nothing can be taken out. */
export const maySplit = (
  context: Context,
  params: { person: string; organisation: string | undefined },
): Reason | null => {
  const together = context.motion?.together ?? [];
  if (context.recused.includes(params.person)) return notNow('recused', 'You are recused from this case.');
  if (together.length < 2) return notNow('alone', 'The ALS of this case is voted on by itself already.');
  return together.includes(params.organisation ?? context.organisation)
    ? null
    : notLikeThis('not-in-motion', '/organisation', 'The motion does not name this organisation.');
};

export const mayAskNonPublic = (context: Context, params: { person: string }): Reason | null => {
  if (context.nonPublicAsked) return notNow('already-non-public', 'The ballot will be non-public already.');
  return context.recused.includes(params.person)
    ? notNow('recused', 'You are recused from this case and cannot vote in it.')
    : null;
};
