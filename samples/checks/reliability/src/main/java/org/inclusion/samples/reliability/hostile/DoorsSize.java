package org.inclusion.samples.reliability.hostile;

import java.time.Duration;
import java.util.List;

/**
 * How large an attack on open doors is.
 *
 * @param phase how long honest people come in each phase
 * @param sockets how many sockets send slowly, a phase for each number
 * @param addresses from how many addresses, from 1 to 250, a phase for each number
 * @param signInAlone how many sockets send to the sign-in alone, from ten addresses, in one more phase; 0 for none
 */
public record DoorsSize(Duration phase, List<Integer> sockets, List<Integer> addresses, int signInAlone) {}
