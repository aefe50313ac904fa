/**
 * Does a store keep its promises? Tests to extend: {@link org.inclusion.contracts.StoresContract} for the stores,
 * {@link org.inclusion.contracts.RecordingContract} for the library over them. See {@code docs/stores.md}.
 */
@NullMarked
package org.inclusion.contracts;

import org.jspecify.annotations.NullMarked;
