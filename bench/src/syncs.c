/* Preloaded into a server: counts what it asks of the disk, and may make it slow. BENCH_SYNCS names a file of eight
   bytes that takes the count, BENCH_SYNC_MICROSECONDS how long each sync waits before the real one. */
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static _Atomic unsigned long long *syncs;
static struct timespec wait_first;

__attribute__((constructor)) static void start(void) {
  const char *file = getenv("BENCH_SYNCS"), *wait = getenv("BENCH_SYNC_MICROSECONDS");
  int fd = file ? open(file, O_RDWR | O_CLOEXEC) : -1;
  if (fd >= 0) {
    void *at = mmap(0, sizeof *syncs, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (at != MAP_FAILED) syncs = at;
    close(fd);
  }
  wait_first.tv_nsec = wait ? atol(wait) * 1000 : 0;
}

static int count_then(long call, int fd) {
  if (syncs) atomic_fetch_add(syncs, 1);
  if (wait_first.tv_nsec) nanosleep(&wait_first, 0);
  return (int)syscall(call, fd);
}

int fsync(int fd) { return count_then(SYS_fsync, fd); }
int fdatasync(int fd) { return count_then(SYS_fdatasync, fd); }
