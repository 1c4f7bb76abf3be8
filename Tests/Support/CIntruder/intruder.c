#define _GNU_SOURCE
#include "intruder.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int closed(int descriptor) {
  if (descriptor < 0) return errno;
  close(descriptor);
  return 0;
}

static int failed(long result) { return result < 0 ? errno : 0; }

/* The address of the first page of a process's program, which anybody may look up who may look into it. */
static unsigned long text_of(pid_t victim) {
  char path[64];
  unsigned long start = 0;
  snprintf(path, sizeof path, "/proc/%d/maps", victim);
  FILE *maps = fopen(path, "r");
  if (!maps) return 0;
  if (fscanf(maps, "%lx", &start) != 1) start = 0;
  fclose(maps);
  return start;
}

int intruder_write_memory(pid_t victim) {
  char path[64], byte;
  snprintf(path, sizeof path, "/proc/%d/mem", victim);
  int memory = open(path, O_RDWR);
  if (memory < 0) return errno;
  off_t place = (off_t)text_of(victim);
  /* The byte that stands there: the victim lives on. */
  int code = pread(memory, &byte, 1, place) == 1 && pwrite(memory, &byte, 1, place) == 1 ? 0 : errno;
  close(memory);
  return code;
}

int intruder_read_memory(pid_t victim) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)text_of(victim), 1};
  return failed(process_vm_readv(victim, &here, 1, &there, 1, 0));
}

int intruder_trace(pid_t victim) {
  if (ptrace(PTRACE_ATTACH, victim, NULL, NULL) != 0) return errno;
  waitpid(victim, NULL, __WALL);
  ptrace(PTRACE_DETACH, victim, NULL, NULL);
  return 0;
}

int intruder_take_descriptor(pid_t victim) {
  long process = syscall(434 /* pidfd_open */, victim, 0);
  /* Where that is refused, another may have been handed over: the next step is tried all the same. */
  long taken = syscall(438 /* pidfd_getfd */, process, 0, 0);
  int code = failed(taken);
  if (taken >= 0) close((int)taken);
  if (process >= 0) close((int)process);
  return code;
}

int intruder_signal(pid_t victim) { return failed(kill(victim, 0)); }

int intruder_signal_by_descriptor(pid_t victim) {
  long process = syscall(434, victim, 0);
  long sent = syscall(424 /* pidfd_send_signal */, process, 0, NULL, 0);
  int code = failed(sent);
  if (process >= 0) close((int)process);
  return code;
}

int intruder_limit(pid_t victim) {
  struct rlimit limit;
  return failed(syscall(SYS_prlimit64, victim, RLIMIT_NOFILE, NULL, &limit));
}

int intruder_be_signalled_for(pid_t victim) {
  int ends[2];
  if (pipe(ends) != 0) return errno;
  int code = failed(fcntl(ends[0], F_SETOWN, victim));
  close(ends[0]);
  close(ends[1]);
  return code;
}

int intruder_run(void) {
  pid_t child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (child < 0) return errno;
  if (child == 0) {
    execl("/bin/true", "true", (char *)NULL);
    _exit(1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : EPERM;
}

int intruder_fork(void) {
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) _exit(0);
  waitpid(child, NULL, 0);
  return 0;
}

int intruder_become_another(void) {
  char *const none[] = {NULL};
  execve("/nonexistent/program", none, none);
  return errno;
}

int intruder_read(const char *path) { return closed(open(path, O_RDONLY | O_CLOEXEC)); }

int intruder_list(const char *path) { return closed(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)); }

int intruder_change(const char *path) { return closed(open(path, O_RDWR | O_CLOEXEC)); }

int intruder_make(const char *path) { return closed(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)); }

int intruder_remove(const char *path) { return failed(unlink(path)); }

int intruder_move(const char *path, const char *to) { return failed(rename(path, to)); }

int intruder_share(const char *path) { return failed(chmod(path, 0777)); }

static int map(const char *path, int flags, int protection) {
  int file = open(path, flags | O_CLOEXEC);
  if (file < 0) return errno;
  void *page = mmap(NULL, 4096, protection, MAP_SHARED, file, 0);
  int code = page == MAP_FAILED ? errno : 0;
  if (code == 0) munmap(page, 4096);
  close(file);
  return code;
}

int intruder_map(const char *path) { return map(path, O_RDWR, PROT_READ | PROT_WRITE); }

int intruder_map_to_read(const char *path) { return map(path, O_RDONLY, PROT_READ); }

int intruder_connect(uint16_t port) {
  int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line < 0) return errno;
  struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int code = failed(connect(line, (struct sockaddr *)&there, sizeof there));
  close(line);
  return code;
}

int intruder_listen(void) {
  int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line < 0) return errno;
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int code = failed(bind(line, (struct sockaddr *)&here, sizeof here));
  if (code == 0) code = failed(listen(line, 1));
  close(line);
  return code;
}

/* The first byte stays 0: no file, a name of the kernel's. */
static socklen_t named(const char *name, struct sockaddr_un *address) {
  size_t length = strlen(name);
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  memcpy(address->sun_path + 1, name, length);
  return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length);
}

int intruder_connect_by_name(const char *name) {
  int line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line < 0) return errno;
  struct sockaddr_un there;
  int code = failed(connect(line, (struct sockaddr *)&there, named(name, &there)));
  close(line);
  return code;
}

int intruder_use_rings(void) {
  char parameters[256] = {0};
  return closed((int)syscall(425 /* io_uring_setup */, 1, parameters));
}

int intruder_shared_memory(void) {
  int memory = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
  if (memory < 0) return errno;
  shmctl(memory, IPC_RMID, NULL);
  return 0;
}

int intruder_open_door(uint16_t *port) {
  int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof here;
  if (bind(line, (struct sockaddr *)&here, length) != 0 || listen(line, 50) != 0) return -1;
  if (getsockname(line, (struct sockaddr *)&here, &length) != 0) return -1;
  *port = ntohs(here.sin_port);
  return line;
}

int intruder_open_door_by_name(const char *name) {
  int line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct sockaddr_un here;
  if (bind(line, (struct sockaddr *)&here, named(name, &here)) != 0 || listen(line, 50) != 0) return -1;
  return line;
}

pid_t intruder_hide_and_wait(int ready) {
  pid_t child = fork();
  if (child != 0) return child;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (write(ready, "", 1) != 1) _exit(1);
  while (1) pause();
}
