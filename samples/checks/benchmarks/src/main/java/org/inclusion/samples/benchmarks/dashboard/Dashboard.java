package org.inclusion.samples.benchmarks.dashboard;

/** One way to read the sums of a structure. */
interface Dashboard {

    /** Reads them. Whether every area was there. */
    boolean read(String structure);
}
