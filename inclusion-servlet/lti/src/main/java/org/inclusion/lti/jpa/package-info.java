/** Where are platforms kept in the host's database? In three tables of the library's schema. */
@NullMarked
package org.inclusion.lti.jpa;

import org.jspecify.annotations.NullMarked;
