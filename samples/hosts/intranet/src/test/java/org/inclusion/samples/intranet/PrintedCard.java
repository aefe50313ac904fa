package org.inclusion.samples.intranet;

/**
 * What stands on a printed card beside its square.
 *
 * @param address where to practise
 * @param signs six letters and digits, in two groups
 */
record PrintedCard(String address, String signs) {}
