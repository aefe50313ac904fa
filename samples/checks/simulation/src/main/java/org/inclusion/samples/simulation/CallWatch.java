package org.inclusion.samples.simulation;

import org.jspecify.annotations.Nullable;

/** Receives each call of a store with its answer, before anybody else goes on. */
@FunctionalInterface
interface CallWatch {

    void noted(Call call, @Nullable Object answer);
}
