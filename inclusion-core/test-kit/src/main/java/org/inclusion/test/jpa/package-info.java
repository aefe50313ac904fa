/**
 * How does a host test its transactions? {@link org.inclusion.test.jpa.HostTransactionsContract} asks the host's
 * {@code HostTransactions} everything that the library expects of them.
 */
@NullMarked
package org.inclusion.test.jpa;

import org.jspecify.annotations.NullMarked;
