import { UserError } from '../common/index';
import { buildPlugin } from './index';

try {
  await buildPlugin();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
