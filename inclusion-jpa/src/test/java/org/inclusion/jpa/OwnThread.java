package org.inclusion.jpa;

import java.util.concurrent.Executor;

/**
 * A thread for each task. The common pool has one on a machine with two cores, where tasks that meet would wait
 * for ever.
 */
final class OwnThread {

    static final Executor EACH = task -> new Thread(task).start();

    private OwnThread() {}
}
