package org.inclusion.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type, a method or a constructor that is public only so that other packages of the library can use it. A host
 * neither calls nor implements what is marked; it may change in any version. On a package, every type of that package
 * is marked.
 *
 * <p>What is public and not marked is the library's API, listed in {@code docs/api.md}. The contracts for store
 * {@code docs/stores.md} tells the authors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Internal {}
