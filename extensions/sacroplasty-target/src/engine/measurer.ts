import {
  Analyser,
  type Analysis,
  type AnalysisInput,
  type Measure,
  type MeasuringOutcome,
  type Pace,
  type Place,
} from '../core/analysis';
import type { BoneSurface } from '../core/boneSurface';
import { messageOf } from '../core/errors';
import type { Engine } from './engine';

interface Request {
  readonly input: AnalysisInput;
  readonly pace: Pace;
  readonly answer: (outcome: MeasuringOutcome) => void;
}

/**
 * Measures for the screen: at once, in a few milliseconds, where the bone around the landmark is known; else the engine
 * looks for it. Only the newest request is answered.
 */
export class Measurer {
  readonly #analyser = new Analyser();
  #latest: Request | null = null;
  /** Whether the engine is looking for bone. */
  #isAsked = false;
  /** The place whose bone the engine looks for so that its surface can be drawn. */
  #traced: Place | null = null;

  /**
   * @param report receives what failed, beside the answer that says so.
   * @param later runs something in a task of its own.
   */
  constructor(
    private readonly engine: Pick<Engine, 'ask'>,
    private readonly report: (error: unknown) => void,
    private readonly later: (run: () => void) => void,
  ) {}

  readonly measure: Measure = (input, pace, answer) => {
    this.#latest = { input, pace, answer };
    const outcome = this.#outcomeNow(input, pace);
    if (outcome !== null) answer(outcome);
    // While a landmark is dragged, bone that is on its way will do, so that some arrives although the hand goes on.
    else if (pace === 'at-rest' || !this.#isAsked) this.#ask(input);
  };

  /** The surface that an analysis was made on; null: on none, or none of this measurer. */
  surfaceOf(analysis: Analysis): BoneSurface | null {
    return this.#analyser.surfaceOf(analysis);
  }

  /**
   * The surface on the CT around a landmark; null: none is seen, or it is being looked for.
   * @param found called when it has been looked for.
   */
  surfaceAround(place: Place, found: () => void): BoneSurface | null {
    if (this.#analyser.boneAt(place) !== null) return this.#analyser.surfaceFrom(place);
    if (this.#traced?.stack === place.stack && this.#traced.landmark === place.landmark) return null;
    this.#traced = place;
    this.engine.ask('see', place.landmark, place.stack, {
      answered: bone => {
        this.#traced = null;
        this.#analyser.adopt(place, bone);
        found();
      },
      failed: reason => {
        this.#traced = null;
        this.report(new Error(reason));
      },
    });
    return this.#analyser.boneAt(place) === null ? null : this.#analyser.surfaceFrom(place);
  }

  /** The outcome in bone that is known; null: it is not. */
  #outcomeNow(input: AnalysisInput, pace: Pace): MeasuringOutcome | null {
    try {
      const analysis = pace === 'dragged' ? this.#analyser.follow(input) : this.#analyser.analyse(input);
      return analysis === null ? null : { kind: 'measured', analysis };
    } catch (error) {
      this.report(error);
      return { kind: 'failed', reason: messageOf(error) };
    }
  }

  #ask(input: AnalysisInput): void {
    const { stack, ...rest } = input;
    this.#isAsked = true;
    this.engine.ask('measure', rest, stack, {
      answered: ({ bone, analysis }) => {
        this.#isAsked = false;
        this.#analyser.adoptAnalysis(input, bone, analysis);
        // The numbers go to the screen first; the next drag finds the bone read.
        this.#prepare(this.#analyser.prepare(input));
        const latest = this.#latest;
        if (latest === null) return;
        if (latest.input === input) latest.answer({ kind: 'measured', analysis });
        else this.measure(latest.input, latest.pace, latest.answer);
      },
      failed: reason => {
        this.#isAsked = false;
        this.report(new Error(reason));
        const latest = this.#latest;
        if (latest === null) return;
        // What was asked for meanwhile has not been tried yet.
        if (latest.input === input) latest.answer({ kind: 'failed', reason });
        else this.measure(latest.input, latest.pace, latest.answer);
      },
    });
  }

  #prepare(steps: Iterator<undefined, void>): void {
    this.later(() => {
      try {
        if (steps.next().done !== true) this.#prepare(steps);
      } catch (error) {
        this.report(error);
      }
    });
  }
}
