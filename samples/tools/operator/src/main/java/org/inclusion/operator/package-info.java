/** How do operators look after it? One command line for the schema, verify, rebuild, export and import. */
@NullMarked
package org.inclusion.operator;

import org.jspecify.annotations.NullMarked;
