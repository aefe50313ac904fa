// In the place of an element whose script has not come: the view that says so, and a way to try again.
import { InclusionElement } from './element.js';

export class Unloaded extends InclusionElement {
  constructor() {
    super();
    /**
     * Tries again; when the script has come, this element is not there any more.
     * @type {() => Promise<void>}
     */
    this.tries = async () => {};
    /** Why the script has not come. */
    this.problem = new Error();
  }

  async begin() {
    if (this.view) {
      await this.tries();
    }
    this.show(this.excuse(this.problem));
  }
}
