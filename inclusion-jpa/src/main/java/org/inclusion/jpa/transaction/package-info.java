/**
 * Whose transaction is it? The library's own transactions, the host's through the port {@link HostTransactions}, and
 * what a driver's failure means. Hosts use the port only.
 */
@NullMarked
package org.inclusion.jpa.transaction;

import org.jspecify.annotations.NullMarked;
