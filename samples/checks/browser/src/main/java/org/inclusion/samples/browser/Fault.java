package org.inclusion.samples.browser;

import java.util.List;

/**
 * Something that nobody should meet.
 *
 * @param what what it is
 * @param way what was pressed since the first page, the latest last
 */
public record Fault(String what, List<String> way) {

    /** Copies the list. */
    public Fault {
        way = List.copyOf(way);
    }

    @Override
    public String toString() {
        return what + "\n   after: " + String.join(" → ", way) + "\n";
    }
}
