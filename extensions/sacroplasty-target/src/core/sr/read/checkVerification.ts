import { describeVerification, verificationOf, type Plan } from '../../plan';
import { PRIVATE, VERIFICATION_CODE } from '../codes';
import { codedValue, requiredOne, type TreeItem } from './contentTree';
import { refuse } from './refusal';

/** Content versions that did not say which sides the user had verified. */
const BEFORE_VERIFICATION: readonly string[] = ['1.0', '1.1'];

/** Refuses a plan that calls other sides verified than those on which it holds a verdict of the user. */
export function checkVerification(
  userVerdicts: Plan['userVerdicts'],
  evaluations: readonly TreeItem[],
  contentVersion: string,
): void {
  if (BEFORE_VERIFICATION.includes(contentVersion)) return;
  const item = PRIVATE.verification.meaning;
  const stated = codedValue(requiredOne(evaluations, PRIVATE.verification), VERIFICATION_CODE, item);
  const given = verificationOf(userVerdicts);
  if (stated === given) return;
  refuse({
    kind: 'contradiction',
    item,
    detail: `it says "${describeVerification(stated)}", the verdicts of the user say "${describeVerification(given)}"`,
  });
}
