assert new File(basedir, 'build.log').text.contains('Dependency convergence error for com.fasterxml.jackson.core:jackson-core') : 'not the planted failure: see build.log'
