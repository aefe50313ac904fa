package org.inclusion.card;

import java.util.Collection;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/**
 * The results of practice at home in one step, added up so that the learner can be asked whether they may be noted in
 * her history. If she says yes, these results are noted and no others, each with its own time.
 *
 * @param path the path's id
 * @param step the step that was practised
 * @param successes how often it worked, 0 or more
 * @param tries how often it was tried in all, 1 or more; the successes are among them
 */
public record HomeProposal(PathId path, StepId step, int successes, int tries) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if nothing was tried, or more worked than was tried
     */
    public HomeProposal {
        if (tries < 1 || successes < 0 || successes > tries) {
            throw new IllegalArgumentException(successes + " successes in " + tries + " tries");
        }
    }

    /** The question about all results of a step. */
    static HomeProposal of(PathId path, StepId step, Collection<HomeResult> results) {
        int successes = (int) results.stream().filter(HomeResult::success).count();
        return new HomeProposal(path, step, successes, results.size());
    }
}
