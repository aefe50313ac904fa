package org.inclusion.samples.beside;

/** Where something listens. */
record Address(String host, int port) {}
