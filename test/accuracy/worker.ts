/** Measures the cases that it is sent, one after the other. */
import { answerQuestions } from '../support';
import { measureCase } from './measureCase';

answerQuestions(measureCase);
