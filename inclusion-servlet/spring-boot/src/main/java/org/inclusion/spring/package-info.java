/**
 * How does a Spring Boot application get the library from its beans and properties? The starter builds {@link
 * org.inclusion.Inclusion} and mounts its servlet where the application says who helps whom ({@link
 * org.inclusion.access.Relations}) and who acts ({@link org.inclusion.servlet.ActorResolver} or
 * {@link org.inclusion.servlet.PrincipalDirectory}).
 */
@NullMarked
package org.inclusion.spring;

import org.jspecify.annotations.NullMarked;
