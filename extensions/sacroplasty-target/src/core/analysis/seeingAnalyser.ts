import { seeBone, type SeenBone, type UnseenBone } from '../bone';
import type { BoneSurface } from '../boneSurface';
import type { Analysis, AnalysisInput } from './analysis';
import { Analyser, type Place } from './analyser';

/** An analyser that looks for the bone itself where it is not known: each question has an answer. */
export class SeeingAnalyser {
  readonly #analyser = new Analyser();

  /** The answers of the function `analyse`. */
  analyse(input: AnalysisInput): Analysis {
    return this.#seen(input, () => this.#analyser.analyse(input));
  }

  /** As `Analyser.follow`; the bone is found anew once the landmark has come too far. */
  follow(input: AnalysisInput): Analysis {
    return this.#seen(input, () => this.#analyser.follow(input));
  }

  /** What the CT shows around a landmark, looked for now unless it is known. */
  see(place: Place): SeenBone | UnseenBone {
    return this.#seen(place, () => this.#analyser.boneAt(place));
  }

  /** The surface that an analysis of this analyser was made on; null: on none, or it is not known here. */
  surfaceOf(analysis: Analysis): BoneSurface | null {
    return this.#analyser.surfaceOf(analysis);
  }

  /** The surface that was found last on the CT, measured from this landmark; null where it was found elsewhere. */
  surfaceFrom(place: Place): BoneSurface | null {
    return this.#analyser.surfaceFrom(place);
  }

  /** An answer, after a look at the bone where there is none without. */
  #seen<T>(place: Place, answer: () => T | null): T {
    const known = answer();
    if (known !== null) return known;
    this.#analyser.adopt(place, seeBone(place.stack, place.landmark));
    const found = answer();
    if (found === null) throw new Error('The bone that was just adopted is not known.');
    return found;
  }
}
