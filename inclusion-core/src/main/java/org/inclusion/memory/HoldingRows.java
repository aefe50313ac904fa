package org.inclusion.memory;

import java.util.List;

/** A store in memory that holds rows of learners, as a room says them. */
interface HoldingRows {

    /** The rows, a table each. */
    List<Held<?, ?>> held();
}
