/** A store of a stranger's, begun with wishes: the code of {@code docs/stores.md}, tried on H2. */
@NullMarked
package com.example.stores;

import org.jspecify.annotations.NullMarked;
