import { useTranslation } from 'react-i18next';
import type { CaseDto, VoteDto } from '../../../../../libs/api-client';

/** What a vote decides, as a question that yes and no answer. */
export function useVoteQuestion(): (vote: Pick<VoteDto, 'purpose'>, of: Pick<CaseDto, 'organisation'>) => string {
  const { t } = useTranslation();
  return ({ purpose }, { organisation: { name } }) => t(`case.vote.question.${purpose}`, { organisation: name });
}
