package org.inclusion.together;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The two drawings that both pages show. The helper names them, and she compares. They open nothing: they tell her
 * whether the voice on the telephone is the one whose name stands on her page.
 */
final class TwoDrawings {

    private TwoDrawings() {}

    /**
     * Draws two.
     *
     * @param random cryptographically secure
     */
    static Set<Drawing> drawn(RandomGenerator random) {
        List<Drawing> left = new ArrayList<>(List.of(Drawing.values()));
        Set<Drawing> drawn = EnumSet.noneOf(Drawing.class);
        while (drawn.size() < Drawing.NAMED) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }
}
