assert new File(basedir, 'build.log').text.contains('no comment') : 'not the planted failure: see build.log'
