// For syscall().
#define _GNU_SOURCE

#include "CEnclosure.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>

#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

static void limit(int resource, rlim_t most) {
  struct rlimit now;
  if (getrlimit(resource, &now)) return;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  setrlimit(resource, &(struct rlimit){.rlim_cur = most, .rlim_max = most});
}

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#ifdef __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define REFUSE(name) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), \
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

/// Has the kernel refuse every call that opens, makes or removes a file, runs a program, speaks to
/// another process or goes to the network. A filter can only be added to, never taken back.
static void give_up_system(void) {
  struct sock_filter rules[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
#ifdef __x86_64__
    // Numbers of the 32-bit interface would pass by the list.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    REFUSE(open), REFUSE(creat), REFUSE(unlink), REFUSE(rename), REFUSE(mkdir), REFUSE(rmdir),
    REFUSE(link), REFUSE(symlink), REFUSE(chmod), REFUSE(chown), REFUSE(mknod), REFUSE(fork),
    REFUSE(vfork),
#endif
    REFUSE(openat), REFUSE(openat2), REFUSE(unlinkat), REFUSE(renameat), REFUSE(renameat2),
    REFUSE(mkdirat), REFUSE(linkat), REFUSE(symlinkat), REFUSE(mknodat), REFUSE(fchmod),
    REFUSE(fchmodat), REFUSE(fchown), REFUSE(fchownat), REFUSE(truncate), REFUSE(execve),
    REFUSE(execveat), REFUSE(socket), REFUSE(connect), REFUSE(bind), REFUSE(listen),
    REFUSE(accept), REFUSE(accept4), REFUSE(kill), REFUSE(ptrace), REFUSE(process_vm_readv),
    REFUSE(process_vm_writev), REFUSE(pidfd_open), REFUSE(memfd_create), REFUSE(io_uring_setup),
    REFUSE(mount), REFUSE(umount2), REFUSE(unshare), REFUSE(setns), REFUSE(bpf),
    REFUSE(open_by_handle_at),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof rules / sizeof *rules, .filter = rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
}

#else

static void give_up_system(void) {}

#endif

void bindery_enclose(uint64_t most_memory) {
  limit(RLIMIT_AS, most_memory);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  // A write beyond the limit is then an error, not the end.
  signal(SIGXFSZ, SIG_IGN);
  give_up_system();
}

void bindery_allow_seconds(uint32_t seconds) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage)) return;
  const rlim_t used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1;
  struct rlimit now;
  if (getrlimit(RLIMIT_CPU, &now)) return;
  const rlim_t most = used + seconds;
  now.rlim_cur = now.rlim_max != RLIM_INFINITY && now.rlim_max < most ? now.rlim_max : most;
  setrlimit(RLIMIT_CPU, &now);
}
