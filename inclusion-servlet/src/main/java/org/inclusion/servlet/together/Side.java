package org.inclusion.servlet.together;

import java.util.function.Supplier;
import org.inclusion.access.Outcome;
import org.inclusion.together.Watching;

/**
 * A side that wants to know the state of its session.
 *
 * @param key tells this side from every other
 * @param asked finds the state for this side, with its permission
 * @param watching the same for a server that looks for many sides at once
 */
record Side(String key, Supplier<Outcome<Watched>> asked, Watching<Watched> watching) {}
