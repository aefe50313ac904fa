/** Which tables are there? The numbered scripts of the schema, and the way from one version to the next. */
@Internal
@NullMarked
package org.inclusion.jpa.schema;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
